/** Lists page by page, from a cursor that only its own list understands. */
package dev.guanka.intake.paging;
