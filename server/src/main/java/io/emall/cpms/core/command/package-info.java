/** What an eMSP asks of a station, with exactly one result for each accepted request. */
@NullMarked
package io.emall.cpms.core.command;

import org.jspecify.annotations.NullMarked;
