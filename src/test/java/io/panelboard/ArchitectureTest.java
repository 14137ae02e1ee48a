package io.panelboard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;

@AnalyzeClasses(packagesOf = PanelboardApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Names the packages of pages: "ui", and those named after the page they hold. */
    private static final String[] PAGES = {
        "..ui..",
        "io.panelboard.questions.editor..",
        "io.panelboard.questions.bank..",
        "io.panelboard.questions.revisions..",
        "io.panelboard.exchange.imports..",
        "io.panelboard.board.marks.."
    };

    private static final int MOST_FILES = 40;

    @ArchTest
    static final ArchRule VAADIN_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(with(PAGES, "io.panelboard.people.signin..", "io.panelboard"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("rules and services must be usable and testable without a page");

    @ArchTest
    static final ArchRule MONGO_STAYS_IN_THE_STORES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..internal..",
                    "io.panelboard.people.signin.password..",
                    "io.panelboard.people.signin.secondfactor..",
                    "io.panelboard.people.signin.provider..",
                    "io.panelboard.people.signin.sessions..",
                    "io.panelboard.shared.mongo..",
                    "io.panelboard.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.springframework.data.mongodb..", "org.bson..")
            .because("nothing but a store may know how things are stored");

    @ArchTest
    static final ArchRule BOARD_PAGES_SEE_ONLY_THE_VIEW = noClasses()
            .that()
            .resideInAnyPackage("io.panelboard.board.ui..", "io.panelboard.board.marks..")
            .should()
            .dependOnClassesThat(describe(
                    "hold foreign values",
                    c -> c.getFullName().equals("io.panelboard.board.Board")
                            || c.getName().startsWith("io.panelboard.board.BoardEvent")
                            || c.getPackageName().startsWith("io.panelboard.board.internal")
                            || c.getPackageName().startsWith("io.panelboard.board.live")))
            .because("what a page cannot name it cannot show before the reveal (R2)");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to say what time it is");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.panelboard.shared.ClockConfiguration")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .because("there is one clock, and it is injected");

    @ArchTest
    static final ArchRule VIEWS_ARE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .and(describe(
                    "are not what Spring Security has to name",
                    c -> !c.getSimpleName().equals("LoginView")))
            .should()
            .bePackagePrivate()
            .because("pages reach each other by their address in Routes, never by naming a class");

    @ArchTest
    static final ArchRule COMPONENTS_LIVE_IN_PAGES = classes()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .resideInAnyPackage(PAGES)
            .because("a newcomer looks for pages there");

    @ArchTest
    static final ArchRule PAGES_ASK_SERVICES = noClasses()
            .that()
            .resideInAnyPackage(with(PAGES, "..api.."))
            .should()
            .dependOnClassesThat(describe(
                    "are stores",
                    c -> c.getSimpleName().endsWith("Store")
                            && c.isAnnotatedWith("org.springframework.stereotype.Component")))
            .because("a store does not look at who asks; its service does");

    @ArchTest
    static final ArchRule CORE_IS_PURE = noClasses()
            .that(resideInAPackage("io.panelboard.board").and(notServices()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..")
            .because("the rules of a fair board are pure functions");

    /**
     * Restricts network access to the database's driver and the identity provider's client; neither takes an address
     * from a user.
     */
    @ArchTest
    static final ArchRule NOTHING_OPENS_AN_ADDRESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.panelboard.people.signin.provider.ProviderCalls")
            .should()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URL.class, "getContent")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive.function.client..")
            .because("what opens no address cannot be made to open somebody's (server-side request forgery)");

    @ArchTest
    static void PACKAGES_STAY_SMALL(JavaClasses classes) {
        assertThat(files(classes).collect(groupingBy(JavaClass::getPackageName, counting())))
                .as("a package holds one thing, which a newcomer can look through")
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
    }

    @ArchTest
    static void SIMPLE_NAMES_ARE_UNIQUE(JavaClasses classes) {
        assertThat(files(classes).map(JavaClass::getSimpleName))
                .as("a name that is searched for leads to one class")
                .doesNotHaveDuplicates();
    }

    private static Stream<JavaClass> files(JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"));
    }

    private static String[] with(String[] packages, String... more) {
        return Stream.of(packages, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> notServices() {
        return describe("are no package descriptors", c -> !c.getSimpleName().equals("package-info"));
    }
}
