package org.gatefold.store.sql;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An optional value as the value or null. */
final class OptionalJson implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType of)) {
            return null;
        }
        TypeAdapter<Object> inner =
                (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(of.getActualTypeArguments()[0]));
        return (TypeAdapter<T>) new Adapter(inner);
    }

    private static final class Adapter extends TypeAdapter<Optional<Object>> {
        private final TypeAdapter<Object> inner;

        Adapter(TypeAdapter<Object> inner) {
            this.inner = inner;
        }

        @Override
        public void write(JsonWriter out, Optional<Object> value) throws IOException {
            if (value.isPresent()) {
                inner.write(out, value.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<Object> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(inner.read(in));
        }
    }
}
