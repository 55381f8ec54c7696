package org.gatefold.app.part;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;

/** The address and the buyer as they are typed, and what is still wrong with them. */
public final class AddressFields {
    /** The fields in the order they are asked for. */
    public enum Field {
        EMAIL,
        NAME,
        STREET,
        EXTRA,
        POSTAL_CODE,
        CITY,
        REGION,
        COUNTRY,
        PHONE
    }

    private static final Set<Field> NEEDED = EnumSet.of(Field.NAME, Field.STREET, Field.CITY);

    /** What comes out of a form that is right. */
    public record Filled(Address address, Buyer buyer) {}

    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final ReadOnlyObjectWrapper<Set<Field>> wrong = new ReadOnlyObjectWrapper<>(Set.of());
    private long id;

    public AddressFields() {
        for (Field field : Field.values()) {
            values.put(field, new SimpleStringProperty(""));
        }
    }

    public StringProperty value(Field field) {
        return java.util.Objects.requireNonNull(values.get(field));
    }

    /** The fields to look at again, after a try. */
    public ReadOnlyObjectProperty<Set<Field>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** Starts with what is known; a new address when there is none. */
    public void fill(Optional<Address> address, Optional<Buyer> buyer, String country) {
        id = address.map(Address::id).orElse(0L);
        value(Field.EMAIL).set(buyer.map(Buyer::email).orElse(""));
        value(Field.NAME)
                .set(address.map(Address::fullName)
                        .or(() -> buyer.map(Buyer::fullName))
                        .orElse(""));
        value(Field.STREET).set(address.map(Address::street).orElse(""));
        value(Field.EXTRA).set(address.map(Address::extra).orElse(""));
        value(Field.POSTAL_CODE).set(address.map(Address::postalCode).orElse(""));
        value(Field.CITY).set(address.map(Address::city).orElse(""));
        value(Field.REGION).set(address.map(Address::region).orElse(""));
        value(Field.COUNTRY).set(address.map(Address::country).orElse(country));
        value(Field.PHONE).set(address.map(Address::phone).orElse(""));
        wrong.set(Set.of());
    }

    /** What was typed, when all of it is right; else marks what is not. */
    public Optional<Filled> check() {
        Set<Field> found = EnumSet.noneOf(Field.class);
        NEEDED.stream().filter(f -> text(f).isEmpty()).forEach(found::add);
        if (!text(Field.EMAIL).matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            found.add(Field.EMAIL);
        }
        if (!text(Field.COUNTRY).matches("[A-Z]{2}")) {
            found.add(Field.COUNTRY);
        }
        wrong.set(Set.copyOf(found));
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        Address address = new Address(
                id,
                text(Field.NAME),
                text(Field.STREET),
                text(Field.EXTRA),
                text(Field.POSTAL_CODE),
                text(Field.CITY),
                text(Field.REGION),
                text(Field.COUNTRY),
                text(Field.PHONE));
        return Optional.of(new Filled(address, new Buyer(text(Field.EMAIL), text(Field.NAME))));
    }

    private String text(Field field) {
        return value(field).get().strip();
    }
}
