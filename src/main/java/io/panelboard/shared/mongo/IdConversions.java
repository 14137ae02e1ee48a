package io.panelboard.shared.mongo;

import io.panelboard.shared.Id;
import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.util.ClassUtils;

/** Stores every {@link Id} record as its plain text, so that a document's {@code _id} is a readable string. */
public final class IdConversions {

    private IdConversions() {}

    /** Creates the conversions for all id records of the application. */
    public static MongoCustomConversions create() {
        List<Class<?>> ids = ids();
        return new MongoCustomConversions(List.of(new Writing(ids), new Reading(ids)));
    }

    private static List<Class<?>> ids() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
        return scanner.findCandidateComponents("io.panelboard").stream()
                .<Class<?>>map(bean -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(bean.getBeanClassName()), IdConversions.class.getClassLoader()))
                .toList();
    }

    @WritingConverter
    private record Writing(List<Class<?>> ids) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new LinkedHashSet<ConvertiblePair>();
            ids.forEach(id -> pairs.add(new ConvertiblePair(id, String.class)));
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof Id id ? id.value() : null;
        }
    }

    @ReadingConverter
    private record Reading(List<Class<?>> ids) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new LinkedHashSet<ConvertiblePair>();
            ids.forEach(id -> pairs.add(new ConvertiblePair(String.class, id)));
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            Constructor<?> constructor =
                    Objects.requireNonNull(BeanUtils.getResolvableConstructor(to.getType()), "records have one");
            return BeanUtils.instantiateClass(constructor, source);
        }
    }
}
