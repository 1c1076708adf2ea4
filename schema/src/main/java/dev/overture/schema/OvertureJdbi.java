package dev.overture.schema;

import dev.overture.model.Coded;
import dev.overture.model.ids.Id;
import dev.overture.model.ids.StepId;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** The one place that configures {@link Jdbi}. */
public final class OvertureJdbi {

    private OvertureJdbi() {}

    /** A Jdbi over this pool that knows typed ids, step ids and coded enums. */
    public static Jdbi over(DataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.installPlugin(new PostgresPlugin());
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerExtension(new LazySqlObjects(jdbi.getConfig(Extensions.class)));
        // Arguments are about people, and messages end in logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArgument(new IdArguments());
        jdbi.registerArgument(new CodedArguments());
        jdbi.registerArgument(new StepIdArguments());
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        jdbi.registerArrayType(Instant.class, "timestamptz", Instant::toString);
        jdbi.registerColumnMapper(new IdColumns());
        jdbi.registerColumnMapper(StepId.class, (row, column, context) -> {
            String value = row.getString(column);
            return value == null ? null : new StepId(value);
        });
        return jdbi;
    }

    private static final class IdArguments implements ArgumentFactory {

        @Override
        public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
            return value instanceof Id id
                    ? Optional.of((position, statement, context) -> statement.setObject(position, id.value()))
                    : nullOf(type, Id.class, Types.OTHER);
        }
    }

    /** Preparable, because Jdbi asks such factories first and its own for enums is one. */
    private static final class CodedArguments implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
            return Coded.class.isAssignableFrom(GenericTypes.getErasedType(type))
                    ? Optional.of(value -> (position, statement, context) ->
                            statement.setString(position, value == null ? null : ((Coded) value).code()))
                    : Optional.empty();
        }
    }

    private static Optional<Argument> nullOf(Type type, Class<?> family, int sqlType) {
        return family.isAssignableFrom(GenericTypes.getErasedType(type))
                ? Optional.of((position, statement, context) -> statement.setNull(position, sqlType))
                : Optional.empty();
    }

    private static final class StepIdArguments extends AbstractArgumentFactory<StepId> {

        private StepIdArguments() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(StepId value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.value());
        }
    }

    private static final class IdColumns implements ColumnMapperFactory {

        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            Class<?> erased = GenericTypes.getErasedType(type);
            if (!Id.class.isAssignableFrom(erased) || !erased.isRecord()) {
                return Optional.empty();
            }
            Constructor<?> constructor = uuidConstructor(erased);
            return Optional.of((row, column, context) -> {
                UUID value = row.getObject(column, UUID.class);
                try {
                    return value == null ? null : constructor.newInstance(value);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot make a " + erased.getSimpleName(), e);
                }
            });
        }

        private static Constructor<?> uuidConstructor(Class<?> id) {
            try {
                return id.getDeclaredConstructor(UUID.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(id + " is not a record of one UUID", e);
            }
        }
    }
}
