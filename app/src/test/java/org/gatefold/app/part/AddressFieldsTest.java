package org.gatefold.app.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.part.AddressFields.Field;
import org.junit.jupiter.api.Test;

final class AddressFieldsTest {
    private final AddressFields fields = new AddressFields();

    @Test
    void whatIsKnownIsFilledInAndComesOutAgain() {
        fields.fill(Optional.of(Goods.LISBON), Optional.of(Goods.ANA), "");
        assertEquals(Optional.of(new AddressFields.Filled(Goods.LISBON, Goods.ANA)), fields.check());
    }

    @Test
    void everyFieldThatIsNeededAndEmptyIsNamed() {
        fields.fill(Optional.empty(), Optional.empty(), "");
        assertTrue(fields.check().isEmpty());
        assertEquals(
                Set.of(Field.EMAIL, Field.NAME, Field.STREET, Field.CITY, Field.COUNTRY),
                fields.wrongProperty().get());
    }

    @Test
    void aPlaceWithoutPostalCodesIsNoFault() {
        fields.fill(Optional.of(Goods.LISBON), Optional.of(Goods.ANA), "");
        fields.value(Field.POSTAL_CODE).set("");
        assertTrue(fields.check().isPresent());
    }

    @Test
    void anEmailWithoutADomainIsWrong() {
        fields.fill(Optional.of(Goods.LISBON), Optional.of(Goods.ANA), "");
        fields.value(Field.EMAIL).set("ana@home");
        assertTrue(fields.check().isEmpty());
        assertEquals(Set.of(Field.EMAIL), fields.wrongProperty().get());
    }

    @Test
    void aNewAddressBeginsInTheCountryOfTheListener() {
        fields.fill(Optional.empty(), Optional.of(Goods.ANA), "PT");
        assertEquals("PT", fields.value(Field.COUNTRY).get());
        assertEquals("Ana Duarte", fields.value(Field.NAME).get());
    }
}
