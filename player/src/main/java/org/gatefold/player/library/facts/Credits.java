package org.gatefold.player.library.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatefold.player.library.text.Fold;

/**
 * Reads credits. Only what surely separates people does: several values, a semicolon, a slash between blanks, "feat.".
 * Commas, "and" and "&" belong to names (Earth, Wind & Fire) except among guests.
 */
public final class Credits {
    private static final Pattern FEATURING = Pattern.compile(
            "\\s*[(\\[]\\s*(?:feat|ft|featuring)\\.?\\s+(?<inside>[^()\\[\\]]+)[)\\]]\\s*"
                    + "|(?<=\\S)(?<!\\d)\\s+(?:feat\\.?|ft\\.|featuring)\\s+(?<after>[^()\\[\\]]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("\\s*;\\s*|\\s+/\\s+");
    private static final Pattern BETWEEN_GUESTS = Pattern.compile("\\s*[;,]\\s*|\\s+[/&]\\s+");

    private Credits() {}

    /**
     * The credit of what the tags say: {@code printed} values, the names in {@code single} where a tagger took them apart
     * already, and MusicBrainz ids in the same order.
     */
    public static Optional<Credit> read(List<String> printed, List<String> single, List<String> ids) {
        List<String> values = printed.isEmpty() ? single : printed;
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = single.isEmpty() ? names(printed) : single;
        return Optional.of(new Credit(String.join(", ", values), people(names, ids)));
    }

    /** The same credit with the guests that a title names, "Song (feat. B)". */
    public static Credit withGuestsOf(Credit credit, String title) {
        Matcher featuring = FEATURING.matcher(title);
        if (!mayNameGuests(title) || !featuring.find()) {
            return credit;
        }
        List<Person> people = new ArrayList<>(credit.people());
        guests(featuring).map(name -> new Person(name, Optional.empty())).forEach(guest -> addNew(people, guest));
        return new Credit(credit.printed(), people);
    }

    /** A title or credit without its "feat." part; the whole where nothing else would be left. */
    public static String withoutGuests(String text) {
        String main = (mayNameGuests(text) ? FEATURING.matcher(text).replaceAll(" ") : text).strip();
        return main.isEmpty() ? text : main;
    }

    private static List<String> names(List<String> printed) {
        return printed.stream()
                .flatMap(value -> {
                    Matcher featuring = FEATURING.matcher(value);
                    if (mayNameGuests(value) && featuring.find() && featuring.start() > 0) {
                        return Stream.concat(
                                BETWEEN_PEOPLE.splitAsStream(value.substring(0, featuring.start())), guests(featuring));
                    }
                    return BETWEEN_PEOPLE.splitAsStream(value);
                })
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Spares most names the pattern: whoever names guests writes "ft" or "feat". */
    private static boolean mayNameGuests(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            if ((text.charAt(i) | ' ') == 'f' && "tTeE".indexOf(text.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> guests(Matcher featuring) {
        String inside = featuring.group("inside");
        String text = inside == null ? featuring.group("after") : inside;
        return BETWEEN_GUESTS.splitAsStream(text).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Ids are given to names only where it is sure which is whose: one each, or one for the main name. */
    private static List<Person> people(List<String> names, List<String> ids) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean sure = ids.size() == names.size() || ids.size() == 1 && i == 0;
            addNew(people, new Person(names.get(i), sure ? Optional.of(ids.get(i)) : Optional.empty()));
        }
        return people;
    }

    private static void addNew(List<Person> people, Person person) {
        if (people.isEmpty()) {
            people.add(person);
            return;
        }
        String folded = Fold.name(person.name());
        if (people.stream().noneMatch(known -> Fold.name(known.name()).equals(folded))) {
            people.add(person);
        }
    }
}
