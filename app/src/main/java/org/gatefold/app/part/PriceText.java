package org.gatefold.app.part;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.gatefold.store.catalogue.Price;

/** Money as people write it in their language: €32.00, −€5.70, ¥1,200. Knows amounts only in minor units, never as a float. */
public final class PriceText {
    private final Locale locale;

    public PriceText(Locale locale) {
        this.locale = locale;
    }

    public String of(Price price) {
        int digits = Math.max(0, price.currency().getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(price.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(price.minor(), digits)).replace('-', '−');
    }
}
