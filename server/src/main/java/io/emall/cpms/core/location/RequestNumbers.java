package io.emall.cpms.core.location;

/** Numbers of requests that stations answer later, in messages of their own. */
@FunctionalInterface
public interface RequestNumbers {

    /** One that was not used for long. */
    int next();
}
