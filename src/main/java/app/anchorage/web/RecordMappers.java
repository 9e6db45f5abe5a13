package app.anchorage.web;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Every record of ours is read from a row by its components' names. */
class RecordMappers implements RowMapperFactory {
    private final Map<Class<?>, Optional<RowMapper<?>>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return known.computeIfAbsent(GenericTypes.getErasedType(type), RecordMappers::mapper);
    }

    private static Optional<RowMapper<?>> mapper(Class<?> raw) {
        boolean ours = raw.isRecord() && raw.getName().startsWith("app.anchorage.") && !raw.getSimpleName().equals("Money")
                && !raw.getSimpleName().equals("Rate");
        if (!ours) {
            return Optional.empty();
        }
        boolean nested = Arrays.stream(raw.getRecordComponents()).map(RecordComponent::getAccessor).anyMatch(of -> of.isAnnotationPresent(Nested.class));
        return Optional.of(nested ? ConstructorMapper.of(raw) : new RecordMapper<>(raw.asSubclass(Record.class)));
    }
}
