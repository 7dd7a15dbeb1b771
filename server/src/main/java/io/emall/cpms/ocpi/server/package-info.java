/** What every OCPI request to us passes: who asks, the envelope, paging, versions and credentials. */
@NullMarked
package io.emall.cpms.ocpi.server;

import org.jspecify.annotations.NullMarked;
