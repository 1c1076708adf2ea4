/** What Overture asks of vendors: capabilities, each honoured by the vendor packages below that can. */
package dev.overture.providers;
