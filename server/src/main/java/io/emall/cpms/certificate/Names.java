package io.emall.cpms.certificate;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/** Parts of a distinguished name. */
final class Names {

    private Names() {}

    static @Nullable String commonName(X500Name name) {
        return part(name, BCStyle.CN);
    }

    static @Nullable String organisation(X500Name name) {
        return part(name, BCStyle.O);
    }

    private static @Nullable String part(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        return found.length == 0
                ? null
                : IETFUtils.valueToString(found[0].getFirst().getValue());
    }
}
