package org.gatefold.player.subsonic;

import java.util.ArrayList;
import java.util.List;

/** The parameters of one call, in order; a name may come several times. Shows names only: some values are secret. */
record Params(List<Param> all) {
    /** One of them. */
    record Param(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final Params NONE = new Params(List.of());

    Params {
        all = List.copyOf(all);
    }

    static Params of(String name, String value) {
        return NONE.and(name, value);
    }

    Params and(String name, String value) {
        return and(name, List.of(value));
    }

    Params and(String name, long value) {
        return and(name, Long.toString(value));
    }

    Params and(String name, List<String> values) {
        return and(
                new Params(values.stream().map(value -> new Param(name, value)).toList()));
    }

    Params and(Params more) {
        List<Param> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Params(both);
    }
}
