package io.emall.cpms.ocpp.socket;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;

/** The first words of a client that Java itself would no longer let speak. */
public final class TlsHello {
    /** ClientHello of TLS 1.1 with TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, secp256r1, uncompressed points. */
    private static final String HELLO = "0302" + "00".repeat(32) + "00" + "0002c013" + "0100" + "0012" + "000a00040002"
            + "0017" + "000b00020100" + "00230000";

    private TlsHello() {}

    /** What the server says: {@code alert 70} is protocol_version. */
    public static String versionOneOne(int port) throws IOException {
        byte[] body = HexFormat.of().parseHex(HELLO);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            byte[] head = {22, 3, 1, 0, (byte) (body.length + 4), 1, 0, 0, (byte) body.length};
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int type = in.readUnsignedByte();
            in.skipNBytes(5);
            return type == 21 ? "alert " + in.readUnsignedByte() : "record " + type;
        }
    }
}
