package app.anchorage.web;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Every record of ours is read from a row by its components' names. */
class RecordMappers implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        boolean ours = raw.isRecord() && raw.getName().startsWith("app.anchorage.") && !raw.getSimpleName().equals("Money")
                && !raw.getSimpleName().equals("Rate");
        return ours ? Optional.of(ConstructorMapper.of(raw)) : Optional.empty();
    }
}
