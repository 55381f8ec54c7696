package org.gatefold.app.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Who may know whom: the rules about modules and packages below {@code root}. */
final class Walls {
    private static final Set<String> SHARED = Set.of("ui", "route", "live", "control", "part", "command");

    private final String root;
    private final String app;
    private final String player;
    private final String store;
    private final String sync;
    private final String remote;

    Walls(String root) {
        this.root = root;
        app = root + ".app..";
        player = root + ".player..";
        store = root + ".store..";
        sync = root + ".sync..";
        remote = root + ".remote..";
    }

    List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "only app uses JavaFX",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(app)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("javafx..")
                                .because("music and shops must work and be tested without a screen")),
                new HouseRule(
                        "player does not know store",
                        noClasses()
                                .that()
                                .resideInAPackage(player)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(store, app, remote)
                                .because(
                                        "only the artist screen joins music and merch, so a dead shop never delays music")),
                new HouseRule(
                        "store does not know player",
                        noClasses()
                                .that()
                                .resideInAPackage(store)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(player, app, remote)
                                .because(
                                        "only the artist screen joins music and merch, so shops can change without the player")),
                new HouseRule(
                        "what speaks to shops knows no taste",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        root + ".store.ucp..", root + ".store.port..", root + ".store.shelf..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(root + ".store.suggest..")
                                .because("what the listener hears is ranked on their machine and told to no shop")),
                new HouseRule(
                        "sync knows neither",
                        noClasses()
                                .that()
                                .resideInAPackage(sync)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(player, store, app, remote)
                                .because("player and store stand on sync, not the other way round")),
                new HouseRule(
                        "remote knows none of the client",
                        noClasses()
                                .that()
                                .resideInAPackage(remote)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(app, player, store, sync)
                                .because("client and server only share the wire; each keeps its own types")),
                new HouseRule(
                        "app does not know remote",
                        noClasses()
                                .that()
                                .resideInAPackage(app)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(remote)
                                .because(
                                        "the client starts the reference remote as a process and talks to it like to any other")),
                new HouseRule(
                        "control knows no domain",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".app.control..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(player, store, sync)
                                .because("a control is told what to show; what it means is for parts and screens")),
                new HouseRule(
                        "screens are strangers",
                        classes()
                                .that()
                                .resideInAPackage(root + ".app.*..")
                                .should(onlyKnowSharedPackagesOfApp())
                                .because("screens meet through routes, so each can be read and changed alone")),
                new HouseRule(
                        "no package cycles",
                        slices().matching(root + ".(**)")
                                .should()
                                .beFreeOfCycles()
                                .because("packages in a circle can only be understood all at once")));
    }

    private ArchCondition<JavaClass> onlyKnowSharedPackagesOfApp() {
        return new ArchCondition<>("only know their own package and " + SHARED + " in app") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> resideInAPackage(app).test(dependency.getTargetClass()))
                        .filter(dependency -> !mayKnow(dependency))
                        .forEach(bad -> events.add(SimpleConditionEvent.violated(bad, bad.getDescription())));
            }
        };
    }

    private boolean mayKnow(Dependency dependency) {
        String target = areaOf(dependency.getTargetClass());
        return target.equals(areaOf(dependency.getOriginClass())) || SHARED.contains(target);
    }

    /** The package right below app, or nothing for app's own classes such as Wiring. */
    private String areaOf(JavaClass type) {
        String below = type.getPackageName().substring((root + ".app").length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }
}
