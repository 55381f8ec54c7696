package org.gatefold.tour;

import java.io.IOException;

/** The checkout on the screen, filled in by keyboard and mouse. */
record Till(AppProcess app) {
    void address(String email, String name, String street, String code, String city) throws IOException {
        app.click("#checkout-email", "");
        app.type(email);
        fill("#checkout-name", name);
        fill("#checkout-street", street);
        fill("#checkout-postal_code", code);
        fill("#checkout-city", city);
        app.key("ENTER");
    }

    void pay() throws IOException {
        app.waitFor(".radio-row", "", 20);
        app.click(".radio-row", "Test payment");
    }

    private void fill(String field, String words) throws IOException {
        app.key("TAB");
        app.click(field, "");
        app.type(words);
    }
}
