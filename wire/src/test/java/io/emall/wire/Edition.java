package io.emall.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the marks of records say in one version of a standard. */
public record Edition(String version) {

    /** Of a standard whose records know one version only. */
    public static final Edition ONLY = new Edition("~");

    /** Whether the version has this field, value or message. */
    public boolean has(AnnotatedElement element) {
        Since since = element.getAnnotation(Since.class);
        return since == null || isReached(since.value());
    }

    boolean has(Enum<?> constant) {
        try {
            return has(constant.getDeclaringClass().getField(constant.name()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isReached(String since) {
        return version.compareTo(since) >= 0;
    }

    boolean isRequired(RecordComponent component) {
        Required required = component.getAnnotation(Required.class);
        return required == null
                ? !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                : isReached(required.since()) && (required.until().isEmpty() || !isReached(required.until()));
    }

    boolean isWhole(RecordComponent component) {
        Whole whole = component.getAnnotation(Whole.class);
        return whole != null && !isReached(whole.until());
    }

    Optional<Class<?>> words(RecordComponent component) {
        OneOf words = component.getAnnotation(OneOf.class);
        return words == null || isReached(words.until()) ? Optional.empty() : Optional.of(words.value());
    }

    @Nullable
    Length length(RecordComponent component) {
        return latest(component, Length.class, Length::since);
    }

    @Nullable
    Range range(RecordComponent component) {
        return latest(component, Range.class, Range::since);
    }

    private <A extends Annotation> @Nullable A latest(
            RecordComponent component, Class<A> mark, Function<A, String> since) {
        return Arrays.stream(component.getAnnotationsByType(mark))
                .filter(said -> isReached(since.apply(said)))
                .max(Comparator.comparing(since))
                .orElse(null);
    }

    static String name(RecordComponent component) {
        JsonProperty told = component.getAccessor().getAnnotation(JsonProperty.class);
        return told == null ? component.getName() : told.value();
    }
}
