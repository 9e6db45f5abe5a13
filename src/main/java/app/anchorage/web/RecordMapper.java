package app.anchorage.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.NoSuchMapperException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a record from a row by its components' names ({@code subOrderNo} of {@code sub_order_no}); what reflection finds out is found out once. */
final class RecordMapper<R extends Record> implements RowMapper<R> {
    private final RecordComponent[] components;
    private final String[] names;
    private final MethodHandle make;
    private volatile ColumnMapper<?>[] columns;

    RecordMapper(Class<R> type) {
        components = type.getRecordComponents();
        names = Arrays.stream(components).map(component -> plain(component.getName())).toArray(String[]::new);
        make = constructor(type);
    }

    private MethodHandle constructor(Class<R> type) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(constructor).asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Record.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public R map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<R> specialize(ResultSet rows, StatementContext context) throws SQLException {
        int[] places = places(rows.getMetaData());
        ColumnMapper<?>[] readers = columns(context);
        return (row, same) -> read(row, places, readers, same);
    }

    private ColumnMapper<?>[] columns(StatementContext context) {
        if (columns == null) {
            columns = Arrays.stream(components).map(component -> context.findColumnMapperFor(component.getGenericType())
                    .orElseThrow(() -> new NoSuchMapperException(component.toString()))).toArray(ColumnMapper<?>[]::new);
        }
        return columns;
    }

    private int[] places(ResultSetMetaData row) throws SQLException {
        int[] places = new int[names.length];
        for (int column = row.getColumnCount(); column > 0; column--) {
            int at = Arrays.asList(names).indexOf(plain(row.getColumnLabel(column)));
            if (at >= 0) {
                places[at] = column;
            }
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] == 0) {
                throw new IllegalArgumentException("No column for " + components[i]);
            }
        }
        return places;
    }

    @SuppressWarnings("unchecked")
    private R read(ResultSet row, int[] places, ColumnMapper<?>[] readers, StatementContext context) throws SQLException {
        Object[] values = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = readers[i].map(row, places[i], context);
        }
        try {
            return (R) make.invokeExact(values);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
