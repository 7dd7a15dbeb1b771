package io.emall.cpms.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses we may call because somebody told us to. Nobody must make us ask our own network for them
 * (server-side request forgery). Resolving happens right before the call, and the JDK's name cache holds that answer
 * for the connection that follows.
 */
public final class Addresses {

    private final boolean allowInsecure;
    private final boolean allowPrivate;

    /**
     * @param allowInsecure whether plain http will do
     * @param allowPrivate whether hosts may live in private networks or on this machine
     */
    public Addresses(boolean allowInsecure, boolean allowPrivate) {
        this.allowInsecure = allowInsecure;
        this.allowPrivate = allowPrivate;
    }

    /** @return null if it may be called, else why not */
    public @Nullable String refusal(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null) {
            return "not an absolute http or https URL";
        }
        if (url.getUserInfo() != null || url.getFragment() != null) {
            return "a URL with user information or fragment is not called";
        }
        try {
            return refusal(scheme, InetAddress.getAllByName(url.getHost()));
        } catch (UnknownHostException e) {
            return "no such host";
        }
    }

    /** @return null if that host may be connected to by something other than http, else why not */
    public @Nullable String refusal(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isNeverCalled(address) || (isPrivate(address) && !allowPrivate)) {
                    return "the host lies in a network that is not called";
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return "no such host";
        }
    }

    private @Nullable String refusal(String scheme, InetAddress[] resolved) {
        boolean loopback = true;
        for (InetAddress address : resolved) {
            if (isNeverCalled(address) || (isPrivate(address) && !allowPrivate)) {
                return "the host lies in a network that is not called";
            }
            loopback &= address.isLoopbackAddress();
        }
        boolean secure = scheme.equals("https") || allowInsecure || loopback;
        return secure ? null : "https is required";
    }

    /** The hosts of these URLs; a response URL must have one of them (O-37). */
    public static Set<String> hosts(Iterable<URI> urls) {
        Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (URI url : urls) {
            if (url.getHost() != null) {
                hosts.add(url.getHost());
            }
        }
        return hosts;
    }

    /** Link-local addresses hold clouds' metadata services; the rest are no hosts at all. */
    private static boolean isNeverCalled(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || (address instanceof Inet4Address && ((bytes[0] & 0xff) == 0 || (bytes[0] & 0xff) >= 240))
                || address.getHostAddress().equals("fd00:ec2:0:0:0:0:0:254");
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
            return true;
        }
        if (address instanceof Inet6Address) {
            boolean unique = (first & 0xfe) == 0xfc;
            boolean translated = first == 0 && second == 0x64;
            boolean tunnelled = first == 0x20 && second == 0x02;
            return unique || translated || tunnelled || ((Inet6Address) address).isIPv4CompatibleAddress();
        }
        boolean carrier = first == 100 && (second & 0xc0) == 64;
        boolean reserved = first == 192 && second == 0 && (b[2] & 0xff) == 0;
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        return carrier || reserved || benchmark;
    }
}
