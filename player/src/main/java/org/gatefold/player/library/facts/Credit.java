package org.gatefold.player.library.facts;

import java.util.List;

/** Who made something: {@code printed} as on the sleeve ("A feat. B"), and the {@code people} in it, the main one first. */
public record Credit(String printed, List<Person> people) {
    public Credit {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a credit to nobody: " + printed);
        }
    }

    public Person first() {
        return people.getFirst();
    }
}
