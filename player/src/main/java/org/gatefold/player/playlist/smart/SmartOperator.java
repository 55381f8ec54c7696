package org.gatefold.player.playlist.smart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule asks of a field, by the name it has in {@code .nsp} files. */
public enum SmartOperator {
    IS("is", SmartKind.TEXT, SmartKind.NUMBER, SmartKind.TIME, SmartKind.FLAG),
    IS_NOT("isNot", SmartKind.TEXT, SmartKind.NUMBER, SmartKind.TIME, SmartKind.FLAG),
    CONTAINS("contains", SmartKind.TEXT),
    NOT_CONTAINS("notContains", SmartKind.TEXT),
    STARTS_WITH("startsWith", SmartKind.TEXT),
    ENDS_WITH("endsWith", SmartKind.TEXT),
    GT("gt", SmartKind.NUMBER),
    LT("lt", SmartKind.NUMBER),
    IN_THE_RANGE("inTheRange", SmartKind.NUMBER, SmartKind.TIME),
    BEFORE("before", SmartKind.TIME),
    AFTER("after", SmartKind.TIME),
    IN_THE_LAST("inTheLast", SmartKind.TIME),
    NOT_IN_THE_LAST("notInTheLast", SmartKind.TIME),
    IN_PLAYLIST("inPlaylist", SmartKind.LIST),
    NOT_IN_PLAYLIST("notInPlaylist", SmartKind.LIST);

    private final String word;
    private final List<SmartKind> kinds;

    SmartOperator(String word, SmartKind... kinds) {
        this.word = word;
        this.kinds = List.of(kinds);
    }

    /** The name in a file. */
    public String word() {
        return word;
    }

    public boolean suits(SmartField field) {
        return kinds.contains(field.kind());
    }

    /** How many values it takes. */
    public int valueCount() {
        return this == IN_THE_RANGE ? 2 : 1;
    }

    /** What can be asked of a field. */
    public static List<SmartOperator> of(SmartField field) {
        return Stream.of(SmartOperator.values())
                .filter(each -> each.suits(field))
                .toList();
    }

    public static Optional<SmartOperator> named(String word) {
        return Stream.of(SmartOperator.values())
                .filter(each -> each.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
