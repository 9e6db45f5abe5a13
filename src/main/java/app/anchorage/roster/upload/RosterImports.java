package app.anchorage.roster.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Uploaded rosters. */
@ApplicationScoped
public class RosterImports implements PanacheRepository<RosterImport> {}
