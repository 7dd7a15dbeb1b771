package io.emall.wire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many characters a text may have; on a list, each text in it. Said twice, the mark with the later {@code since} holds from that version on. */
@Documented
@Repeatable(Length.ByVersion.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Length {
    int min() default 0;

    int max();

    /** The first version of the standard this holds for; empty for the first that has the field. */
    String since() default "";

    /** The marks of one component. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface ByVersion {
        Length[] value();
    }
}
