//! Circles among things that wait for each other.

use std::collections::HashSet;

/// The knots of a graph: for each node the number of its strongly connected component. Two nodes are on a common walk
/// back to where it began exactly when their numbers are equal.
pub(super) fn knots(edges: &[Vec<usize>]) -> Vec<usize> {
    // Kosaraju's algorithm: who is left last is walked from first, against the edges.
    let mut back = vec![Vec::new(); edges.len()];
    for (node, targets) in edges.iter().enumerate() {
        targets.iter().for_each(|target| back[*target].push(node));
    }
    let mut seen = vec![false; edges.len()];
    let order: Vec<usize> = (0..edges.len()).flat_map(|start| walk(edges, start, &mut seen)).collect();
    seen.fill(false);
    let mut knots = vec![0; edges.len()];
    for start in order.into_iter().rev() {
        walk(&back, start, &mut seen).into_iter().for_each(|member| knots[member] = start);
    }
    knots
}

/// The nodes that a walk from `start` reaches and that nobody has seen before, in the order in which it leaves them.
fn walk(edges: &[Vec<usize>], start: usize, seen: &mut [bool]) -> Vec<usize> {
    let mut left = Vec::new();
    // A list in place of recursion: a chain of a hundred thousand must not overflow the stack.
    let mut path: Vec<(usize, usize)> = Vec::new();
    let mut next = Some(start).filter(|start| !seen[*start]);
    loop {
        if let Some(node) = next.take() {
            seen[node] = true;
            path.push((node, 0));
        }
        let Some((node, edge)) = path.last_mut() else { return left };
        match edges[*node].get(*edge) {
            Some(&target) => {
                *edge += 1;
                next = Some(target).filter(|target| !seen[*target]);
            }
            None => {
                left.push(*node);
                path.pop();
            }
        }
    }
}

/// Steps along edges in search of circles before enough of them are known. Ten thousand circles through one member would
/// else take their square, and nobody mends more than a few at a time.
const MAX_STEPS: usize = 1_000_000;

/// Circles of a graph: the shortest through every node that is on one, each told once, as its members in order from the
/// one that comes first. A knot can hold more circles than anybody could read; these name each of its members, as long as
/// that stays quick. Where there is a circle, one is told.
pub(super) fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let knots = knots(edges);
    let mut named = vec![false; edges.len()];
    let mut found = Vec::new();
    let mut steps = 0;
    for node in 0..edges.len() {
        if steps > MAX_STEPS && !found.is_empty() {
            break;
        }
        if !named[node]
            && let Some(mut circle) = shortest(edges, &knots, node, &mut steps)
        {
            circle.iter().for_each(|member| named[*member] = true);
            let first = circle.iter().enumerate().min_by_key(|(_, member)| **member).map_or(0, |(place, _)| place);
            circle.rotate_left(first);
            found.push(circle);
        }
    }
    found.sort();
    found
}

/// The shortest circle through a node, which stands first in it. Counts the steps it takes.
fn shortest(edges: &[Vec<usize>], knots: &[usize], start: usize, steps: &mut usize) -> Option<Vec<usize>> {
    // In the order in which they are reached, which is that of their distance; each with the place of the one before.
    let mut reached = vec![(start, 0)];
    let mut seen = HashSet::new();
    let mut at = 0;
    while let Some(&(node, _)) = reached.get(at) {
        for &target in &edges[node] {
            *steps += 1;
            if target == start {
                let mut circle = Vec::new();
                while at > 0 {
                    circle.push(reached[at].0);
                    at = reached[at].1;
                }
                circle.push(start);
                circle.reverse();
                return Some(circle);
            }
            if knots[target] == knots[start] && seen.insert(target) {
                reached.push((target, at));
            }
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_knot_is_all_that_lead_to_each_other() {
        // 0 <-> 1 -> 2 <-> 3, 4 -> 0: two knots, and one that nothing leads back to.
        let knots = knots(&[vec![1], vec![0, 2], vec![3], vec![2], vec![0]]);
        assert_eq!((knots[0], knots[2]), (knots[1], knots[3]));
        assert!(knots[0] != knots[2] && knots[4] != knots[0] && knots[4] != knots[2]);
    }

    #[test]
    fn a_circle_is_named_by_exactly_its_members() {
        // 0 -> 1 -> 2 -> 1, 3 -> 3, 4 -> 0
        let edges = vec![vec![1], vec![2], vec![1], vec![3], vec![0]];
        assert_eq!(circles(&edges), [vec![1, 2], vec![3]]);
    }

    #[test]
    fn two_circles_through_one_member_are_two() {
        assert_eq!(circles(&[vec![1, 2], vec![0], vec![0]]), [vec![0, 1], vec![0, 2]]);
        // 0 -> 1 -> 2 -> 0 and the way round by 3.
        assert_eq!(circles(&[vec![1], vec![2, 3], vec![0], vec![2]]), [vec![0, 1, 2], vec![0, 1, 3, 2]]);
    }

    #[test]
    fn the_shortest_circle_is_told_and_a_longer_one_only_for_who_is_on_no_shorter() {
        // 0 -> 1 -> 2 -> 3 -> 0, and 1 -> 0: all are named, 0 and 1 by the short way.
        assert_eq!(circles(&[vec![1], vec![2, 0], vec![3], vec![0]]), [vec![0, 1], vec![0, 1, 2, 3]]);
        // 0 -> 1 -> 2 -> 0 and 0 -> 2: 1 is on the longer one alone.
        assert_eq!(circles(&[vec![2, 1], vec![2], vec![0]]), [vec![0, 1, 2], vec![0, 2]]);
    }

    #[test]
    fn a_chain_and_a_ring_of_a_hundred_thousand_do_not_overflow() {
        let mut edges: Vec<Vec<usize>> =
            (0..100_000_usize).map(|node| node.checked_sub(1).into_iter().collect()).collect();
        assert!(circles(&edges).is_empty());
        edges[0].push(99_999);
        let found = circles(&edges);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].len(), found[0][0], found[0][1]), (100_000, 0, 99_999));
    }

    #[test]
    fn a_hundred_thousand_circles_through_one_member_do_not_take_their_square() {
        let mut edges = vec![vec![0]; 100_001];
        edges[0] = (1..=100_000).collect();
        // The first takes 100,001 steps, the circle of member k takes k + 1: 1,340 of them are a million.
        let found = circles(&edges);
        assert_eq!(found[..3], [vec![0, 1], vec![0, 2], vec![0, 3]]);
        assert!((1_300..1_400).contains(&found.len()), "{}", found.len());
    }

    #[test]
    fn a_knot_in_which_all_wait_for_all_ends_and_finds_something() {
        let edges: Vec<Vec<usize>> = (0..300).map(|_| (0..300).collect()).collect();
        let found = circles(&edges);
        assert!(!found.is_empty() && found.len() <= 300);
    }

    #[test]
    fn two_ways_to_one_place_are_no_circle() {
        assert!(circles(&[vec![1, 2], vec![3], vec![3], vec![]]).is_empty());
    }
}
