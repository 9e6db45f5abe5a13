package app.anchorage.schedule.log;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Uploaded session logs. */
@ApplicationScoped
public class SessionLogImports implements PanacheRepository<SessionLogImport> {}
