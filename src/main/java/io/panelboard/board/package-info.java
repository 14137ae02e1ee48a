/**
 * Holds the live session of one interview: the rules of a fair board, its events, and what each viewer may see of it.
 *
 * <p>The rules are numbered here and nowhere else. Each is held by the classes named with it; a number in another
 * place of the code refers to this list.
 *
 * <dl>
 *   <dt>R1 One question at a time
 *   <dd>The Lead activates a question and every open board moves to it; each activation is timed, and taken back as long
 *       as nobody has scored the question. {@link io.panelboard.board.BoardRules}, {@link
 *       io.panelboard.board.SteeringRules}
 *   <dt>R2 Independent first
 *   <dd>Before the reveal a person sees of others their state only, never a value, an average or an order. {@link
 *       io.panelboard.board.BoardViews}
 *   <dt>R3 Nobody is exempt
 *   <dd>R2 binds managers, administrators and programs; breaking the seal needs a reason that the panel sees, and
 *       whoever took a copy of the database gets no seat. {@link io.panelboard.board.BoardViews}, {@link
 *       io.panelboard.board.BoardRights}, {@link io.panelboard.board.BoardCopies}
 *   <dt>R4 Lock
 *   <dd>Locking needs a score or "not assessed" for every question asked while the person was on the panel, and a
 *       recommendation; a locked scorecard never changes. A moderator has none. {@link io.panelboard.board.BoardRules}, {@link io.panelboard.board.Scorecards}
 *   <dt>R5 Reveal
 *   <dd>Open to the Lead when all have locked, earlier with a reason; whoever has not locked counts as "no rating". {@link
 *       io.panelboard.board.BoardRules}, {@link io.panelboard.board.Debriefs}
 *   <dt>R6 The independent score is kept
 *   <dd>An adjusted score or recommendation needs a reason and stands beside it; aggregates are made of independent
 *       ones. {@link io.panelboard.board.DebriefRules}, {@code review.Matrix}
 *   <dt>R7 Skipping is said
 *   <dd>A skipped question carries its reason and weighs 0 for everyone. {@link io.panelboard.board.BoardRules}
 *   <dt>R8 The set is pinned
 *   <dd>A board shows the revision that its interview pins. {@link io.panelboard.board.BoardContext}
 *   <dt>R9 No self-interest
 *   <dd>Nobody opens an interview in which they are the candidate. {@code candidates.Candidate}, {@code people.EmailAddress}
 *   <dt>R10 Nothing acknowledged is lost
 *   <dd>"Saved" follows a durable, acknowledged write; what is typed waits in the browser until then. {@code
 *       board.internal.BoardStore}, {@code board.ui.Outbox}
 *   <dt>R11 Everything is on the record
 *   <dd>Who did what, when, and why where a reason is due. {@code shared.AuditRequested}, {@code audit.AuditTrail}
 *   <dt>R12 A person can be forgotten
 *   <dd>Erasing a candidate removes name, contacts and evidence, and keeps anonymous figures. {@link
 *       io.panelboard.board.BoardErasure}, {@code candidates.Erasures}
 *   <dt>R13 The interview goes on
 *   <dd>The lead is handed over, seats are released and added, and the interview ends early, each with a reason that
 *       the panel and the trail see. {@link io.panelboard.board.SteeringRules}, {@link
 *       io.panelboard.board.PanelHistory}, {@link io.panelboard.board.Steering}
 *   <dt>R14 Every figure can be made again
 *   <dd>Shown figures agree with what stands beside them: one formula and one formatter. {@code shared.FigureFormatter}
 * </dl>
 */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {"shared", "people", "questions", "jobs", "candidates", "interviews"})
@NullMarked
package io.panelboard.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
