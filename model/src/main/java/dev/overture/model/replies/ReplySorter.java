package dev.overture.model.replies;

/** Tells what an answer is about. Rules do it here; a model may do it elsewhere. */
public interface ReplySorter {

    /** Sorts one answer; {@link ReplyKind#OTHER} where it cannot tell. Throws nothing for any text. */
    SortedReply sort(ReplyText answer);
}
