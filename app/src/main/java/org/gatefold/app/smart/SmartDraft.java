package org.gatefold.app.smart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gatefold.player.playlist.smart.SmartField;
import org.gatefold.player.playlist.smart.SmartNode;
import org.gatefold.player.playlist.smart.SmartOperator;
import org.gatefold.player.playlist.smart.SmartRules;

/** The rules of a smart playlist while they are edited: what is typed stands there, right or not. No nodes, no thread. */
final class SmartDraft {
    /** A part of the rules. */
    sealed interface Part {}

    /** Several parts together. */
    static final class Group implements Part {
        boolean all;
        final List<Part> parts = new ArrayList<>();

        Group(boolean all) {
            this.all = all;
        }
    }

    /** One condition. */
    static final class Rule implements Part {
        private SmartField field;
        private SmartOperator operator;
        private final List<String> values;

        Rule(SmartField field, SmartOperator operator, List<String> values) {
            this.field = field;
            this.operator = operator;
            this.values = new ArrayList<>(values);
        }

        SmartField field() {
            return field;
        }

        SmartOperator operator() {
            return operator;
        }

        String value(int index) {
            return index < values.size() ? values.get(index) : "";
        }

        void value(int index, String text) {
            while (values.size() <= index) {
                values.add("");
            }
            values.set(index, text);
        }

        /** Another field; an operator that does not suit it and a value of another kind are forgotten. */
        void field(SmartField chosen) {
            if (chosen.kind() != field.kind()) {
                values.clear();
            }
            field = chosen;
            if (!operator.suits(chosen)) {
                operator(SmartOperator.of(chosen).getFirst());
            }
            if (chosen.kind() == org.gatefold.player.playlist.smart.SmartKind.FLAG && value(0).isBlank()) {
                value(0, "true");
            }
        }

        /** Another operator; "in the last" days are no date, so that the value goes. */
        void operator(SmartOperator chosen) {
            boolean days = isDays(chosen);
            if (days != isDays(operator)) {
                values.clear();
            }
            operator = chosen;
            while (values.size() > chosen.valueCount()) {
                values.removeLast();
            }
        }

        private static boolean isDays(SmartOperator operator) {
            return operator == SmartOperator.IN_THE_LAST || operator == SmartOperator.NOT_IN_THE_LAST;
        }
    }

    /** What a file said that Gatefold does not know. */
    record Foreign(SmartNode.Foreign kept) implements Part {}

    String name;
    String comment;
    final Group root;
    final List<SmartRules.Sort> sorts;
    String most;
    String percent;
    private final String rest;

    SmartDraft(SmartRules rules) {
        name = rules.name();
        comment = rules.comment();
        root = group(rules.rules());
        sorts = new ArrayList<>(rules.sorts());
        most = text(rules.most());
        percent = text(rules.percent());
        rest = rules.rest();
    }

    /** The rules as they stand, and which part each of their nodes is. */
    record Written(SmartRules rules, Map<SmartNode, Part> parts) {}

    Written written() {
        Map<SmartNode, Part> parts = new IdentityHashMap<>();
        SmartNode.Group group = (SmartNode.Group) node(root, parts);
        return new Written(
                new SmartRules(name, comment, group, sorts, number(most), number(percent), rest),
                Collections.unmodifiableMap(parts));
    }

    SmartRules rules() {
        return written().rules();
    }

    /** Whether a limit is typed that is none. */
    boolean hasWrongMost() {
        return !most.isBlank() && number(most).isEmpty();
    }

    boolean hasWrongPercent() {
        return !percent.isBlank()
                && (number(percent).isEmpty() || number(percent).getAsInt() > 100);
    }

    /** A condition to begin with. */
    static Rule fresh() {
        return new Rule(SmartField.ARTIST, SmartOperator.CONTAINS, List.of(""));
    }

    private static Part part(SmartNode node) {
        return switch (node) {
            case SmartNode.Group inner -> group(inner);
            case SmartNode.Condition(var field, var operator, var values) -> new Rule(field, operator, values);
            case SmartNode.Foreign foreign -> new Foreign(foreign);
        };
    }

    private static Group group(SmartNode.Group node) {
        Group group = new Group(node.all());
        node.nodes().forEach(each -> group.parts.add(part(each)));
        return group;
    }

    private static SmartNode node(Part part, Map<SmartNode, Part> parts) {
        SmartNode node = switch (part) {
            case Group group ->
                new SmartNode.Group(
                        group.all,
                        group.parts.stream().map(each -> node(each, parts)).toList());
            case Rule rule ->
                new SmartNode.Condition(
                        rule.field(),
                        rule.operator(),
                        java.util.stream.IntStream.range(0, rule.operator().valueCount())
                                .mapToObj(rule::value)
                                .toList());
            case Foreign(var kept) -> kept;
        };
        parts.put(node, part);
        return node;
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static OptionalInt number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
