package io.emall.cpms.ocpi.server;

/**
 * Where partners reach us.
 *
 * @param root scheme, host and port, without a path
 */
public record Base(String root) {

    String versions() {
        return root + TokenFilter.ROOT + "/versions";
    }

    String details() {
        return root + TokenFilter.ROOT + "/" + Version221.NUMBER;
    }

    String endpoint(String module) {
        return details() + "/" + module;
    }
}
