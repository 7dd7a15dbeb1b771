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

    String details(String version) {
        return root + TokenFilter.ROOT + "/" + version;
    }

    String endpoint(String version, String module) {
        return details(version) + "/" + module;
    }
}
