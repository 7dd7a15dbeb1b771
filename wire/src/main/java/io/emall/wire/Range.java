package io.emall.wire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The smallest and the largest value of a number, both included; on a list, of each number in it. Said twice, the mark with the later {@code since} holds from that version on. */
@Documented
@Repeatable(Range.ByVersion.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    long min() default Long.MIN_VALUE;

    long max() default Long.MAX_VALUE;

    /** The first version of the standard this holds for; empty for the first that has the field. */
    String since() default "";

    /** The marks of one component. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface ByVersion {
        Range[] value();
    }
}
