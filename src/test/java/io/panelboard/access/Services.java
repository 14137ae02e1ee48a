package io.panelboard.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.panelboard.PanelboardApplication;
import io.panelboard.board.Boards;
import io.panelboard.people.Person;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;

/** What a page or a program can call: every public method of every bean that a page can name, by interface or class. */
final class Services {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(PanelboardApplication.class);

    /** Where pages and addresses are, and what stands before them. */
    private static final Pattern EDGE =
            Pattern.compile("io\\.panelboard\\.(.*?\\.(?:ui|api|signin|editor|bank|revisions|imports))(?:\\..*)?");

    /** The services of signing in; the other classes there are filters, pages' helpers and configuration. */
    private static final Set<String> OF_SIGN_IN = Set.of(
            "AccountChanges",
            "HeldBackSignIns",
            "Passwords",
            "SecondFactors",
            "ProviderAccounts",
            "SignIns",
            "SignedInPlaces");

    private Services() {}

    /** The services, without what only the storage and the machinery around it use, and without pages and addresses. */
    static List<Class<?>> all() {
        return CLASSES.stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.getPackageName().startsWith("io.panelboard.storage")
                        && !c.getPackageName().startsWith("io.panelboard.shared"))
                .filter(c -> c.isInterface()
                        ? c.getAllSubclasses().stream().anyMatch(Services::isBean)
                        : isBean(c) && edge(c).isEmpty() && !isForOthers(c))
                .<Class<?>>map(JavaClass::reflect)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    /** Those who ask for somebody; {@link CommandMatrixTest} is about those of the boards. */
    static List<Method> ofSomebody() {
        return methods(Services::asksForSomebody)
                .filter(method -> method.getDeclaringClass() != Boards.class)
                .toList();
    }

    static List<Method> ofNobody() {
        return methods(method -> !asksForSomebody(method)).toList();
    }

    /** Such as "People.invite"; the number of arguments is said where there are several of that name. */
    static String name(Method method) {
        long alike = Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getName().equals(method.getName()))
                .count();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + (alike > 1 ? "/" + method.getParameterCount() : "");
    }

    /** The pages and programs' addresses that call it, by their packages. */
    static Set<String> callersAtTheEdge(Method method) {
        JavaMethod called =
                CLASSES.get(method.getDeclaringClass()).getMethod(method.getName(), method.getParameterTypes());
        return Stream.concat(
                        called.getCallsOfSelf().stream().map(call -> call.getOriginOwner()),
                        called.getReferencesToSelf().stream().map(reference -> reference.getOriginOwner()))
                .flatMap(caller -> edge(caller).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The package at the edge that the class is in, without the parts of a page or of signing in; none elsewhere. */
    private static Optional<String> edge(JavaClass c) {
        String outermost =
                c.getName().substring(c.getPackageName().length() + 1).split("\\$", 2)[0];
        var at = EDGE.matcher(c.getPackageName());
        return at.matches() && !OF_SIGN_IN.contains(outermost) ? Optional.of(at.group(1)) : Optional.empty();
    }

    private static Stream<Method> methods(Predicate<Method> chosen) {
        return all().stream()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic()
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers()))
                .filter(chosen)
                .sorted((a, b) -> name(a).compareTo(name(b)));
    }

    private static boolean asksForSomebody(Method method) {
        return List.of(method.getParameterTypes()).contains(Person.class);
    }

    /** What pages and programs are kept from, by ArchitectureTest, and the application itself. */
    private static boolean isForOthers(JavaClass c) {
        return c.getSimpleName().endsWith("Store")
                || c.isAnnotatedWith(Configuration.class)
                || c.isAnnotatedWith(SpringBootApplication.class);
    }

    private static boolean isBean(JavaClass c) {
        return c.isMetaAnnotatedWith("org.springframework.stereotype.Component");
    }
}
