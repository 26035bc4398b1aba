/** What must be there before the first request, and the order in which it gets there. */
package dev.guanka.process.setup;
