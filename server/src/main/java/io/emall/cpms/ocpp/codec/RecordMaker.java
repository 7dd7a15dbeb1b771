package io.emall.cpms.ocpp.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes and takes apart records of one class by method handles that are looked up once. */
final class RecordMaker {
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;

    RecordMaker(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = MethodHandles.publicLookup()
                    .unreflectConstructor(type.getConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            accessors = new MethodHandle[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = MethodHandles.publicLookup()
                        .unreflect(components[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is not a public record", e);
        }
    }

    Object make(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException("A record refuses what its marks allow", e);
        }
    }

    @Nullable
    Object component(int index, Object instance) {
        try {
            return (Object) accessors[index].invokeExact(instance);
        } catch (Throwable e) {
            throw new IllegalStateException("A record does not show its component", e);
        }
    }
}
