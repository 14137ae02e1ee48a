package io.panelboard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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

@AnalyzeClasses(packagesOf = PanelboardApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule VAADIN_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "io.panelboard.people.security..", "io.panelboard")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("rules and services must be usable and testable without a page");

    @ArchTest
    static final ArchRule MONGO_STAYS_IN_THE_STORES = noClasses()
            .that()
            .resideOutsideOfPackages("..internal..", "io.panelboard.shared.mongo..", "io.panelboard.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.springframework.data.mongodb..", "org.bson..")
            .because("nothing but a store may know how things are stored");

    @ArchTest
    static final ArchRule BOARD_PAGES_SEE_ONLY_THE_VIEW = noClasses()
            .that()
            .resideInAPackage("io.panelboard.board.ui..")
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
    static final ArchRule COMPONENTS_LIVE_IN_UI_PACKAGES = classes()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .resideInAPackage("..ui..")
            .because("a newcomer looks for pages there");

    @ArchTest
    static final ArchRule PAGES_ASK_SERVICES = noClasses()
            .that()
            .resideInAnyPackage("..ui..", "..api..")
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

    /** The database's driver does, and what asks the identity provider; neither takes an address from a user. */
    @ArchTest
    static final ArchRule NOTHING_OPENS_AN_ADDRESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.panelboard.people.security.ProviderCalls")
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

    private static DescribedPredicate<JavaClass> notServices() {
        return describe("are no package descriptors", c -> !c.getSimpleName().equals("package-info"));
    }
}
