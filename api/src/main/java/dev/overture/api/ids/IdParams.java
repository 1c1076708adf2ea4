package dev.overture.api.ids;

import dev.overture.model.ids.Id;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads typed ids from paths. Nothing can stand behind an id that is none: 404. */
public final class IdParams implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!Id.class.isAssignableFrom(type) || !type.isRecord()) {
            return null;
        }
        try {
            return new OfId<>(type.getDeclaredConstructor(UUID.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not a record of one UUID", e);
        }
    }

    private record OfId<T>(Constructor<T> constructor) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return constructor.newInstance(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                throw new NotFoundException(notAnId);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString(T id) {
            return String.valueOf(id);
        }
    }
}
