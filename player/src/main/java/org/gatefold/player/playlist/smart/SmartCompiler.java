package org.gatefold.player.playlist.smart;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.rule.Flag;
import org.gatefold.player.library.rule.NumberField;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.TextField;
import org.gatefold.player.library.rule.TextMatch;
import org.gatefold.player.library.rule.TimeField;
import org.gatefold.player.playlist.smart.SmartNode.Condition;
import org.gatefold.player.playlist.smart.SmartNode.Foreign;
import org.gatefold.player.playlist.smart.SmartNode.Group;
import org.gatefold.player.playlist.smart.SmartProblem.Why;

/** Makes a rule of the library out of the rules of a smart playlist. What cannot be followed is left out and told. */
final class SmartCompiler {
    private static final Duration LONGEST = Duration.ofDays(365_000);

    /** Finds what is in a playlist. */
    @FunctionalInterface
    interface Lists {
        /** @throws Refused when it is not there, or leads back to where it was asked from */
        List<TrackKey> keys(String id) throws Refused;
    }

    /** Why a condition is not followed. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final Why why;

        Refused(Why why) {
            super(why.name());
            this.why = why;
        }
    }

    private final Lists lists;
    private final Instant now;
    private final ZoneId zone;
    private final List<SmartProblem> problems = new ArrayList<>();

    SmartCompiler(Lists lists, Instant now, ZoneId zone) {
        this.lists = lists;
        this.now = now;
        this.zone = zone;
    }

    List<SmartProblem> problems() {
        return problems;
    }

    /** Empty where nothing of it can be followed. */
    Optional<Rule> rule(SmartNode node) {
        return switch (node) {
            case Group(boolean all, List<SmartNode> nodes) -> {
                List<Rule> rules =
                        nodes.stream().map(this::rule).flatMap(Optional::stream).toList();
                yield rules.isEmpty() ? Optional.empty() : Optional.of(all ? new Rule.All(rules) : new Rule.Any(rules));
            }
            case Foreign(String _, String word) -> refuse(node, Why.UNKNOWN, word);
            case Condition condition -> condition(condition);
        };
    }

    private Optional<Rule> refuse(SmartNode node, Why why, String word) {
        problems.add(new SmartProblem(why, word, Optional.of(node)));
        return Optional.empty();
    }

    private Optional<Rule> condition(Condition condition) {
        boolean empty = condition.values().size() < condition.operator().valueCount()
                || condition.values().stream().anyMatch(String::isBlank);
        if (empty) {
            return refuse(condition, Why.NO_VALUE, condition.field().word());
        }
        try {
            Rule rule = switch (condition.field().kind()) {
                case TEXT -> text(condition);
                case NUMBER -> number(condition);
                case TIME -> time(condition);
                case FLAG -> flag(condition);
                case LIST -> new Rule.OneOf(lists.keys(condition.values().getFirst()));
            };
            return Optional.of(isNegative(condition.operator()) ? new Rule.Not(rule) : rule);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return refuse(condition, Why.BAD_VALUE, String.join(", ", condition.values()));
        } catch (Refused e) {
            return refuse(condition, e.why, condition.values().getFirst());
        }
    }

    private static boolean isNegative(SmartOperator operator) {
        return switch (operator) {
            case IS_NOT, NOT_CONTAINS, NOT_IN_THE_LAST, NOT_IN_PLAYLIST -> true;
            case IS, CONTAINS, STARTS_WITH, ENDS_WITH, GT, LT, IN_THE_RANGE, BEFORE, AFTER, IN_THE_LAST, IN_PLAYLIST ->
                false;
        };
    }

    private static Rule text(Condition condition) throws Refused {
        TextMatch match = switch (condition.operator()) {
            case IS, IS_NOT -> TextMatch.IS;
            case CONTAINS, NOT_CONTAINS -> TextMatch.CONTAINS;
            case STARTS_WITH -> TextMatch.STARTS;
            case ENDS_WITH -> TextMatch.ENDS;
            case GT, LT, IN_THE_RANGE, BEFORE, AFTER, IN_THE_LAST, NOT_IN_THE_LAST, IN_PLAYLIST, NOT_IN_PLAYLIST ->
                throw new Refused(Why.UNKNOWN);
        };
        return new Rule.Words(
                Fields.text(condition.field()), match, condition.values().getFirst());
    }

    private static Rule number(Condition condition) throws Refused {
        NumberField field = Fields.number(condition.field());
        double first = value(condition, 0);
        return switch (condition.operator()) {
            case IS, IS_NOT -> Rule.Range.is(field, whole(first));
            case GT -> Rule.Range.atLeast(field, (long) Math.floor(first) + 1);
            case LT -> Rule.Range.atMost(field, (long) Math.ceil(first) - 1);
            case IN_THE_RANGE -> new Rule.Range(field, (long) Math.ceil(first), (long) Math.floor(value(condition, 1)));
            case CONTAINS,
                    NOT_CONTAINS,
                    STARTS_WITH,
                    ENDS_WITH,
                    BEFORE,
                    AFTER,
                    IN_THE_LAST,
                    NOT_IN_THE_LAST,
                    IN_PLAYLIST,
                    NOT_IN_PLAYLIST -> throw new Refused(Why.UNKNOWN);
        };
    }

    /** Of a date the year. */
    private static double value(Condition condition, int index) {
        String text = condition.values().get(index).strip();
        double value = condition.field() == SmartField.DATE && text.matches("\\d{4}(-.*)?")
                ? Integer.parseInt(text.substring(0, 4))
                : Double.parseDouble(text);
        if (!Double.isFinite(value) || Math.abs(value) > 1e15) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static long whole(double value) {
        if (value != Math.rint(value)) {
            throw new NumberFormatException("no whole number");
        }
        return (long) value;
    }

    private Rule time(Condition condition) throws Refused {
        TimeField field = Fields.time(condition.field());
        return switch (condition.operator()) {
            case IS, IS_NOT -> new Rule.Period(field, day(condition, 0), nextDay(condition, 0));
            case BEFORE -> Rule.Period.before(field, day(condition, 0));
            case AFTER -> Rule.Period.since(field, day(condition, 0));
            case IN_THE_RANGE -> new Rule.Period(field, day(condition, 0), nextDay(condition, 1));
            case IN_THE_LAST, NOT_IN_THE_LAST -> Rule.Period.since(field, now.minus(days(condition)));
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH, GT, LT, IN_PLAYLIST, NOT_IN_PLAYLIST ->
                throw new Refused(Why.UNKNOWN);
        };
    }

    private static Duration days(Condition condition) {
        long days = whole(Double.parseDouble(condition.values().getFirst().strip()));
        if (days < 0 || days > LONGEST.toDays()) {
            throw new NumberFormatException("no number of days");
        }
        return Duration.ofDays(days);
    }

    private Instant day(Condition condition, int index) {
        return date(condition, index).atStartOfDay(zone).toInstant();
    }

    private Instant nextDay(Condition condition, int index) {
        return date(condition, index).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate date(Condition condition, int index) {
        String text = condition.values().get(index).strip();
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    }

    private static Rule flag(Condition condition) {
        Rule is = new Rule.Is(
                condition.field() == SmartField.LOVED
                        ? Flag.LOVED
                        : condition.field() == SmartField.COMPILATION ? Flag.COMPILATION : Flag.HERE);
        return switch (condition.values().getFirst().strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1", "yes" -> is;
            case "false", "0", "no" -> new Rule.Not(is);
            default -> throw new NumberFormatException("neither true nor false");
        };
    }

    /** Which field of the library a field of a smart playlist is. */
    private static final class Fields {
        static TextField text(SmartField field) throws Refused {
            return switch (field) {
                case TITLE -> TextField.TITLE;
                case ARTIST -> TextField.ARTIST;
                case ALBUMARTIST -> TextField.ALBUM_ARTIST;
                case ALBUM -> TextField.ALBUM;
                case GENRE -> TextField.GENRE;
                case FILETYPE -> TextField.FORMAT;
                case FILEPATH -> TextField.PATH;
                default -> throw new Refused(Why.UNKNOWN);
            };
        }

        static NumberField number(SmartField field) throws Refused {
            return switch (field) {
                case YEAR, DATE -> NumberField.YEAR;
                case PLAYCOUNT -> NumberField.PLAYS;
                case RATING -> NumberField.STARS;
                case DURATION -> NumberField.SECONDS;
                case BITRATE -> NumberField.KILOBITS;
                case SIZE -> NumberField.BYTES;
                case TRACKNUMBER -> NumberField.NUMBER;
                case DISCNUMBER -> NumberField.DISC;
                default -> throw new Refused(Why.UNKNOWN);
            };
        }

        static TimeField time(SmartField field) throws Refused {
            return switch (field) {
                case LASTPLAYED -> TimeField.LAST_PLAYED;
                case DATELOVED -> TimeField.LOVED;
                case DATEADDED -> TimeField.ADDED;
                default -> throw new Refused(Why.UNKNOWN);
            };
        }
    }
}
