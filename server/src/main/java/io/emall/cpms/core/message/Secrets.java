package io.emall.cpms.core.message;

import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.message.JsonText.Items;
import io.emall.cpms.core.message.JsonText.Member;
import io.emall.cpms.core.message.JsonText.Members;
import io.emall.cpms.core.message.JsonText.Node;
import io.emall.cpms.core.message.JsonText.Value;
import java.util.List;
import java.util.Locale;

/**
 * Covers up what opens a door: a station's key (1.6 AuthorizationKey, 2.x BasicAuthPassword), passwords of access points
 * and tunnels (SetNetworkProfile), credentials in addresses, the addresses of our files. Nobody sees them, so they are
 * not even kept.
 */
public final class Secrets {
    private static final List<String> WORDS = List.of(
            "password", "passwd", "passphrase", "secret", "authorizationkey", "privatekey", "simpin", "vpnkey", "psk");

    /** Without its slashes, which may be escaped. */
    private static final String FILES = FileLinks.ROOT.replace("/", "");

    private Secrets() {}

    /** The frame without its secrets; one that mentions a secret and cannot be read is covered up whole. */
    public static String hidden(String frame) {
        if (!isSuspect(frame)) {
            return frame;
        }
        Node node = JsonText.read(frame);
        if (node == null) {
            return Cover.MASK;
        }
        Cover cover = new Cover();
        hide(node, cover);
        return cover.isEmpty() ? frame : cover.over(frame);
    }

    /** Quick, because nearly all frames hold no secret. An escape may spell anything. */
    private static boolean isSuspect(String frame) {
        String folded = frame.toLowerCase(Locale.ROOT);
        return isSecret(folded)
                || folded.contains("\\u")
                || folded.contains("\"vpn\"")
                || folded.contains(FILES)
                || folded.indexOf('@') >= 0;
    }

    /** Whether a field or a setting of this name holds a secret, whatever its vendor calls it exactly. */
    public static boolean isSecret(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void hide(Node node, Cover cover) {
        switch (node) {
            case Value value -> hide(value, cover);
            case Items items -> items.all().forEach(item -> hide(item, cover));
            case Members members -> {
                boolean secret = Cover.isAbout(members, Secrets::isSecret);
                members.all().forEach(member -> hide(member, secret, cover));
            }
        }
    }

    private static void hide(Member member, boolean secret, Cover cover) {
        boolean tunnel = Cover.folded(member).equals("vpn");
        if (tunnel || isSecret(member.name()) || secret && Cover.holdsTheValue(member)) {
            cover.all(member.value());
        } else {
            hide(member.value(), cover);
        }
    }

    /** A text may hold a document of its own, as DataTransfer's does, or an address with a password. */
    private static void hide(Value value, Cover cover) {
        String text = value.text();
        String open = FileLinks.hidden(withoutCredentials(text), Cover.MASK);
        if (isSecret(text) && text.chars().anyMatch(c -> c == ':' || c == '=' || c == '{' || c == '<')) {
            cover.with(value, Cover.MASK);
        } else if (!open.equals(text)) {
            cover.with(value, open);
        }
    }

    /** {@code ftp://me:word@host} becomes {@code ftp://****@host}. */
    private static String withoutCredentials(String text) {
        int start = text.indexOf("://") + 3;
        int at = text.lastIndexOf('@');
        return start < 3 || at < start ? text : text.substring(0, start) + Cover.MASK + text.substring(at);
    }
}
