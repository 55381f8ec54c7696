package org.gatefold.store.sql;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a sealed choice of records as {@code {"is": "Name", "value": {…}}}. */
final class SealedJson implements TypeAdapterFactory {
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?>[] choices = type.getRawType().getPermittedSubclasses();
        if (choices == null || !type.getRawType().isInterface()) {
            return null;
        }
        Map<String, TypeAdapter<Object>> adapters = new LinkedHashMap<>();
        for (Class<?> choice : choices) {
            adapters.put(choice.getSimpleName(), adapter(gson, choice));
        }
        return new Adapter<>(gson.getAdapter(JsonElement.class), adapters);
    }

    @SuppressWarnings("unchecked")
    private static TypeAdapter<Object> adapter(Gson gson, Class<?> choice) {
        return (TypeAdapter<Object>) gson.getAdapter(choice);
    }

    private static final class Adapter<T> extends TypeAdapter<T> {
        private final TypeAdapter<JsonElement> elements;
        private final Map<String, TypeAdapter<Object>> adapters;

        Adapter(TypeAdapter<JsonElement> elements, Map<String, TypeAdapter<Object>> adapters) {
            this.elements = elements;
            this.adapters = adapters;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.beginObject().name("is").value(value.getClass().getSimpleName()).name("value");
            adapter(value.getClass().getSimpleName()).write(out, value);
            out.endObject();
        }

        @Override
        @SuppressWarnings("unchecked")
        public T read(JsonReader in) throws IOException {
            JsonObject object = elements.read(in).getAsJsonObject();
            return (T) adapter(object.get("is").getAsString()).fromJsonTree(object.get("value"));
        }

        private TypeAdapter<Object> adapter(String name) {
            TypeAdapter<Object> adapter = adapters.get(name);
            if (adapter == null) {
                throw new JsonParseException("there is no choice " + name);
            }
            return adapter;
        }
    }
}
