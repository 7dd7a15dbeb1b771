/** What leaves for partners by itself: pushes, command results, authorisations, the pull of tokens. */
@NullMarked
package io.emall.cpms.ocpi.client;

import org.jspecify.annotations.NullMarked;
