package org.gatefold.app.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** How code below {@code root} is written: threads, clocks, streams, SQL, HTTP, money. */
final class Habits {
    /** Packages that speak a protocol. */
    private static final String[] WIRE = {
        "..http..",
        "..oauth..",
        "..ucp..",
        "..subsonic..",
        "..listenbrainz..",
        "..librarysync..",
        "..lyrics..",
        "..shopify..",
        "..woocommerce..",
        "..vendure.."
    };

    private final String root;

    Habits(String root) {
        this.root = root;
    }

    List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "models use no nodes",
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("Model")
                                .and()
                                .resideInAPackage(root + ".app..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                                .because("a model is state and commands, tested without a toolkit")),
                new HouseRule(
                        "screens are final",
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("Screen")
                                .and()
                                .resideInAPackage(root + ".app..")
                                .and()
                                .areNotInterfaces()
                                .should()
                                .haveModifier(JavaModifier.FINAL)
                                .because("screens are put together from parts, never inherited from")),
                new HouseRule(
                        "one door to other threads",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".app..")
                                .and(areNotAllowedThreads())
                                .should()
                                .dependOnClassesThat(startOrLeaveThreads())
                                .orShould()
                                .callCodeUnitWhere(doesMoreThanInterrupt())
                                .because(
                                        "only Background leaves the FX thread, and only what it calls back touches a property")),
                new HouseRule(
                        "no standard streams",
                        noClasses()
                                .that(doNotPrintTheReadyLine())
                                .should(ACCESS_STANDARD_STREAMS)
                                .because("logs go through System.Logger; stdout belongs to programs")),
                new HouseRule(
                        "SQL stays in sql packages",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..sql..")
                                .should()
                                .dependOnClassesThat(speakSql())
                                .because("who holds a connection also holds its thread and its transactions")),
                new HouseRule(
                        "HTTP stays in wire packages",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(WIRE)
                                .should()
                                .dependOnClassesThat(speakHttp())
                                .because("the domain must not change when a protocol does")),
                new HouseRule(
                        "no now without a clock",
                        noClasses()
                                .should()
                                .callCodeUnitWhere(readsTheTimeWithoutAClock())
                                .because("tests set the time, and a wrong system clock must be handled in one place")),
                new HouseRule(
                        "money is never a fraction",
                        noFields()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(root + ".store..")
                                .should()
                                .haveRawType(float.class)
                                .orShould()
                                .haveRawType(double.class)
                                .orShould()
                                .haveRawType(Float.class)
                                .orShould()
                                .haveRawType(Double.class)
                                .because("prices are minor units; binary fractions lose cents")));
    }

    private DescribedPredicate<JavaClass> areNotAllowedThreads() {
        Pattern allowed =
                Pattern.compile(Pattern.quote(root + ".app.") + "(ui\\.Background|GatefoldApp|\\w*Wiring)(\\$.*)?");
        return describe(
                "are not Background, GatefoldApp or a Wiring",
                type -> !allowed.matcher(type.getName()).matches());
    }

    /** A bare {@link Executor} is no such class: in app it can only be one that a Background was made with. */
    private static DescribedPredicate<JavaClass> startOrLeaveThreads() {
        return belongToAnyOf(Platform.class, Executors.class, Timer.class)
                .or(assignableTo(ExecutorService.class))
                .or(assignableTo(CompletableFuture.class))
                .or(assignableTo(Task.class))
                .or(assignableTo(Service.class))
                .as("are Platform, timers or executor services");
    }

    /** Handing an interrupt on is no new thread. */
    private static DescribedPredicate<JavaCall<?>> doesMoreThanInterrupt() {
        return describe(
                "starts or waits for a thread",
                call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && !Set.of("currentThread", "interrupt").contains(call.getName()));
    }

    /** The exception may pass through: whatever works inside a transaction declares it. */
    private static DescribedPredicate<JavaClass> speakSql() {
        return resideInAnyPackage("java.sql..", "org.sqlite..")
                .and(not(equivalentTo(SQLException.class)))
                .as("speak SQL");
    }

    /** An address is a plain value and may be held anywhere. */
    private static DescribedPredicate<JavaClass> speakHttp() {
        return resideInAnyPackage("okhttp3..", "java.net.http..", "com.sun.net.httpserver..", "io.helidon.webserver..")
                .and(describe("are no address", type -> !type.getName().startsWith("okhttp3.HttpUrl")))
                .as("speak HTTP");
    }

    /** The reference remote tells its parent process on stdout that it is ready. */
    private DescribedPredicate<JavaClass> doNotPrintTheReadyLine() {
        return describe("are not RemoteMain", type -> !type.getName().startsWith(root + ".remote.RemoteMain"));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeWithoutAClock() {
        return describe("read the time without a Clock", call -> {
            CodeUnitCallTarget target = call.getTarget();
            boolean takesClock =
                    target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            boolean now = resideInAnyPackage("java.time..").test(target.getOwner())
                    && target.getName().equals("now");
            boolean millis = target.getOwner().isEquivalentTo(System.class)
                    && target.getName().equals("currentTimeMillis");
            boolean date = target.getOwner().isEquivalentTo(Date.class)
                    && target.getName().equals("<init>")
                    && target.getRawParameterTypes().isEmpty();
            return now && !takesClock || millis || date;
        });
    }
}
