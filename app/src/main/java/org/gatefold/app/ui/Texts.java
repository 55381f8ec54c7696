package org.gatefold.app.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatefold.sync.said.Said;

/** The words of the program, and numbers, times and sizes as people write them here. */
public final class Texts {
    private static final String[] SIZES = {"size.bytes", "size.kb", "size.mb", "size.gb", "size.tb"};

    private final Words words;
    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter clock;

    /** By key: reading a message's pattern takes a hundred times as long as filling it in. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** Words in the language of {@code wanted} where Gatefold speaks it, else English with the customs of its region. */
    public Texts(Locale wanted, ZoneId zone) {
        this.zone = zone;
        words = Words.of(wanted);
        locale = Pseudo.of(wanted).isPresent()
                ? Locale.ENGLISH
                : Language.nearest(wanted).within(wanted);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    public String get(String key) {
        return words.get(key);
    }

    /** The message with its {0}, {1}… filled in; plurals as ICU's MessageFormat has them. */
    public String format(String key, Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(key, made -> new MessageFormat(words.get(made), locale));
        Object[] worded = Arrays.stream(arguments).map(this::worded).toArray();
        synchronized (format) { // ICU's formats are for one thread at a time
            return format.format(worded);
        }
    }

    /** What the program behind the screens has to tell, in this language; the words of others as they are. */
    public String said(Said said) {
        if (said.isQuoted() || !words.has(said.key())) {
            return said.english();
        }
        try {
            return format(said.key(), said.values().toArray());
        } catch (IllegalArgumentException e) {
            return said.english(); // another version of Gatefold kept it with other values
        }
    }

    private Object worded(Object argument) {
        return switch (argument) {
            case Said said -> said(said);
            case LocalDate day -> date(day);
            default -> argument;
        };
    }

    /** A length as players write it: 4:12 or 1:02:09. */
    public static String time(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** A size in the unit that suits it, such as 31.4 GB. */
    public String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < SIZES.length - 1) {
            value /= 1000;
            unit++;
        }
        return format(SIZES[unit], value);
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    public String moment(Instant instant) {
        return moment.format(instant);
    }

    public String clock(Instant instant) {
        return clock.format(instant);
    }

    /** Whether the words run from right to left, and so the whole window. */
    public boolean isRightToLeft() {
        return words.runLeft() || ULocale.forLocale(locale).isRightToLeft();
    }

    /** Whose customs numbers and dates follow: the language of the words, the region of the system. */
    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }
}
