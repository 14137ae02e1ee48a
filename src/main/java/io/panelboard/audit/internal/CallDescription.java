package io.panelboard.audit.internal;

import io.panelboard.people.Person;
import io.panelboard.shared.Id;
import io.panelboard.shared.ViolationCode;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Describes a call to a service by the names in the code. Of its arguments only ids and the command's type appear:
 * never a score, a text or a name.
 */
final class CallDescription {

    private static final String NOTHING = "–";

    private CallDescription() {}

    /** Returns a form such as "refused: boards · perform lock (board.no-seat)". */
    static String describe(Method method, @Nullable Object[] arguments, ViolationCode why) {
        String command = Arrays.stream(arguments)
                .filter(Objects::nonNull)
                .map(Object::getClass)
                .filter(type -> Arrays.stream(type.getInterfaces()).anyMatch(CallDescription::isOfCommands))
                .findFirst()
                .map(type -> " " + words(type.getSimpleName()))
                .orElse("");
        return "refused: %s · %s%s (%s)"
                .formatted(words(service(method)), words(method.getName()), command, why.code());
    }

    /** Returns a form such as "interview 5f3a…": the first id among the arguments that is not the caller's. */
    static String objectOf(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument -> ids(argument).stream())
                .findFirst()
                .map(id -> words(id.getClass().getSimpleName().replaceFirst("Id$", "")) + " " + id.value())
                .orElse(NOTHING);
    }

    private static Optional<Id> ids(@Nullable Object argument) {
        return switch (argument) {
            case Id id -> Optional.of(id);
            case Person _ -> Optional.empty();
            case Record thing ->
                Stream.of(thing.getClass().getRecordComponents())
                        .filter(component -> Id.class.isAssignableFrom(component.getType()))
                        .findFirst()
                        .map(component -> value(component, thing));
            case null, default -> Optional.empty();
        };
    }

    private static boolean isOfCommands(Class<?> type) {
        return type.isSealed() && type.getName().startsWith("io.panelboard.");
    }

    private static @Nullable Id value(RecordComponent component, Record thing) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return (Id) ReflectionUtils.invokeMethod(component.getAccessor(), thing);
    }

    /** Returns the name of the interface that declares the method, or else of its class. */
    private static String service(Method method) {
        Class<?> type = method.getDeclaringClass();
        return Stream.of(type.getInterfaces())
                .filter(i -> ReflectionUtils.findMethod(i, method.getName(), method.getParameterTypes()) != null)
                .findFirst()
                .orElse(type)
                .getSimpleName();
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
