package org.gatefold.store.sql;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.seal.KeptAnswer;

/** The store's values as JSON texts in a column; what it writes it reads back equal. */
final class StoreJson {
    static final Type PRODUCTS = new TypeToken<List<Product>>() {}.getType();
    static final Type FIELDS = new TypeToken<List<KeptAnswer.Field>>() {}.getType();
    static final Type TEXTS = new TypeToken<List<String>>() {}.getType();
    static final Type CONCERTS = new TypeToken<List<Concert>>() {}.getType();

    private final Gson gson = new GsonBuilder()
            .serializeNulls()
            .registerTypeAdapterFactory(new OptionalJson())
            .registerTypeAdapterFactory(new SealedJson())
            .registerTypeAdapter(OptionalInt.class, new OptionalIntJson())
            .registerTypeAdapter(Instant.class, new TextJson<>(Instant::parse))
            .registerTypeAdapter(LocalDate.class, new TextJson<>(LocalDate::parse))
            .registerTypeAdapter(LocalTime.class, new TextJson<>(LocalTime::parse))
            .registerTypeAdapter(OffsetDateTime.class, new TextJson<>(OffsetDateTime::parse))
            .registerTypeAdapter(Currency.class, new TextJson<>(Currency::getInstance))
            .registerTypeAdapter(URI.class, new TextJson<>(URI::create))
            .create();

    /** @param type what the text is to be read as, so that a choice is written with its name */
    String write(Object value, Type type) {
        return gson.toJson(value, type);
    }

    <T> T read(String text, Class<T> type) {
        return gson.fromJson(text, type);
    }

    <T> List<T> readList(String text, Type listType) {
        return gson.fromJson(text, listType);
    }

    /** Values whose {@code toString} is what their parser reads. */
    private static final class TextJson<T> extends TypeAdapter<T> {
        private final Function<String, T> parser;

        TextJson(Function<String, T> parser) {
            this.parser = parser;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public T read(JsonReader in) throws IOException {
            return parser.apply(in.nextString());
        }
    }

    private static final class OptionalIntJson extends TypeAdapter<OptionalInt> {
        @Override
        public void write(JsonWriter out, OptionalInt value) throws IOException {
            if (value.isPresent()) {
                out.value(value.getAsInt());
            } else {
                out.nullValue();
            }
        }

        @Override
        public OptionalInt read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return OptionalInt.empty();
            }
            return OptionalInt.of(in.nextInt());
        }
    }
}
