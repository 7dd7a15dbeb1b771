package io.emall.cpms.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a call failed so that whoever set the address knows what to look at; many exceptions have no words. */
public final class Trouble {

    private Trouble() {}

    /** A clause that can follow a colon. */
    public static String words(Throwable failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "there is no host of that name";
            case ConnectException nameless
            when nameless.getCause() instanceof ConnectException
                    || nameless.getCause() instanceof UnresolvedAddressException -> words(nameless.getCause());
            case UnresolvedAddressException unknown -> "there is no host of that name";
            case ConnectException refused -> "the connection was refused: nothing listens at that host and port";
            case NoRouteToHostException unreachable -> "there is no way to that host in the network";
            case HttpConnectTimeoutException silent -> "the host did not take the connection in time";
            case HttpTimeoutException silent -> "no answer in time";
            case SocketTimeoutException silent -> "no answer in time";
            case SSLException insecure -> "the connection could not be secured (TLS)" + detail(insecure);
            case IOException broken -> "the connection broke before there was an answer" + detail(broken);
            default -> "the call could not be made" + detail(failure);
        };
    }

    private static String detail(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null || message.isBlank() ? "" : ": " + message.strip();
    }
}
