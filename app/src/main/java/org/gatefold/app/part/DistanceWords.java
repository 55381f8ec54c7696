package org.gatefold.app.part;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gatefold.app.ui.Texts;

/** Distances as people say them where they are: in kilometres, or in miles where roads are signed so. */
public final class DistanceWords {
    static final double MILE = 1.609344;
    private static final Set<String> IN_MILES = Set.of("US", "GB", "LR", "MM");

    private final Texts texts;
    private final boolean miles;

    public DistanceWords(Texts texts) {
        this.texts = texts;
        miles = IN_MILES.contains(texts.locale().getCountry());
    }

    /** “12 km”; empty for less than one. */
    public Optional<String> of(OptionalInt km) {
        return figure(km).map(figure -> written(figure, MeasureFormat.FormatWidth.SHORT));
    }

    /** “12 kilometres”; empty for less than one. */
    public Optional<String> spoken(OptionalInt km) {
        return figure(km).map(figure -> written(figure, MeasureFormat.FormatWidth.WIDE));
    }

    /** “100 km” or “Anywhere”. */
    public String reach(Reach reach) {
        return reach == Reach.ANYWHERE
                ? texts.get("place.anywhere")
                : written(miles ? reach.miles() : reach.kilometres(), MeasureFormat.FormatWidth.SHORT);
    }

    /** In kilometres; empty is no limit. */
    public OptionalInt limit(Reach reach) {
        return reach.limit(miles);
    }

    /** “Portugal”. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(texts.locale());
    }

    private Optional<Integer> figure(OptionalInt km) {
        return km.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.round(miles ? km.getAsInt() / MILE : km.getAsInt()))
                        .filter(figure -> figure > 0);
    }

    private String written(int figure, MeasureFormat.FormatWidth width) {
        return MeasureFormat.getInstance(texts.locale(), width)
                .formatMeasures(new Measure(figure, miles ? MeasureUnit.MILE : MeasureUnit.KILOMETER));
    }
}
