//! Circles among things that wait for each other.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

/// How many steps the search for circles may take in one knot. Knots that people tie need a few dozen; beyond this the
/// circles reported are those that share no member, which can be found in one walk.
const MAX_STEPS: usize = 200_000;

/// The knots of a graph: for each node the number of its strongly connected component. Two nodes are on a common circle
/// exactly when their numbers are equal.
pub(super) fn knots(edges: &[Vec<usize>]) -> Vec<usize> {
    const NEW: usize = usize::MAX;
    // Tarjan's algorithm with a list in place of recursion: a chain of a hundred thousand must not overflow the stack.
    let mut number = vec![NEW; edges.len()];
    let mut lowest = vec![0; edges.len()];
    let mut knot = vec![NEW; edges.len()];
    let mut stack = Vec::new();
    let (mut next, mut knots) = (0, 0);
    for start in 0..edges.len() {
        let mut path: Vec<(usize, usize)> = Vec::new();
        if number[start] == NEW {
            path.push((start, 0));
        }
        while let Some(&(node, edge)) = path.last() {
            if edge == 0 {
                number[node] = next;
                lowest[node] = next;
                next += 1;
                stack.push(node);
            }
            if let Some(&target) = edges[node].get(edge) {
                if let Some(top) = path.last_mut() {
                    top.1 += 1;
                }
                if number[target] == NEW {
                    path.push((target, 0));
                } else if knot[target] == NEW {
                    lowest[node] = lowest[node].min(number[target]);
                }
                continue;
            }
            path.pop();
            if let Some(&(parent, _)) = path.last() {
                lowest[parent] = lowest[parent].min(lowest[node]);
            }
            if lowest[node] == number[node] {
                while let Some(member) = stack.pop() {
                    knot[member] = knots;
                    if member == node {
                        break;
                    }
                }
                knots += 1;
            }
        }
    }
    knot
}

/// The circles of a graph, each as its members in order, beginning with the one that comes first.
pub(super) fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let all: Vec<usize> = (0..edges.len()).collect();
    for members in tied(edges, &all) {
        match every_circle(edges, members.clone()) {
            Some(mut circles) => found.append(&mut circles),
            None => found.append(&mut apart(edges, &members)),
        }
    }
    found.sort();
    found
}

/// The knots among some nodes that hold a circle, each as its members in ascending order.
fn tied(edges: &[Vec<usize>], nodes: &[usize]) -> Vec<Vec<usize>> {
    let local: HashMap<usize, usize> = nodes.iter().enumerate().map(|(place, node)| (*node, place)).collect();
    let inner: Vec<Vec<usize>> = nodes
        .iter()
        .map(|node| edges[*node].iter().filter_map(|target| local.get(target).copied()).collect())
        .collect();
    let knot = knots(&inner);
    let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
    for (place, &number) in knot.iter().enumerate() {
        members.entry(number).or_default().push(place);
    }
    let mut found: Vec<Vec<usize>> = members
        .into_values()
        .filter(|places| places.len() > 1 || places.iter().any(|&place| inner[place].contains(&place)))
        .map(|places| places.into_iter().map(|place| nodes[place]).collect())
        .collect();
    found.sort();
    found
}

/// Every circle of a knot; `None` where there are too many to look for.
fn every_circle(edges: &[Vec<usize>], knot: Vec<usize>) -> Option<Vec<Vec<usize>>> {
    let mut found = Vec::new();
    let mut steps = 0;
    let mut waiting = vec![knot];
    while let Some(members) = waiting.pop() {
        let (&first, rest) = members.split_first()?;
        let inside: HashSet<usize> = members.iter().copied().collect();
        let mut on_path: HashSet<usize> = HashSet::from([first]);
        let mut path: Vec<(usize, usize)> = vec![(first, 0)];
        while let Some(top) = path.last_mut() {
            let (node, edge) = *top;
            top.1 += 1;
            steps += 1;
            match edges[node].get(edge) {
                None => {
                    on_path.remove(&node);
                    path.pop();
                }
                Some(&target) if target == first => {
                    steps += path.len();
                    found.push(path.iter().map(|(node, _)| *node).collect());
                }
                Some(&target) if inside.contains(&target) && !on_path.contains(&target) => {
                    on_path.insert(target);
                    path.push((target, 0));
                }
                Some(_) => {}
            }
            if steps > MAX_STEPS {
                return None;
            }
        }
        // What circles are left do not lead through the first member.
        steps += members.len();
        waiting.extend(tied(edges, rest));
    }
    Some(found)
}

/// Circles of a knot of which no two share a member, found in one walk.
fn apart(edges: &[Vec<usize>], members: &[usize]) -> Vec<Vec<usize>> {
    #[derive(Clone, Copy)]
    enum State {
        Open(usize),
        Done,
    }
    let inside: HashSet<usize> = members.iter().copied().collect();
    let mut state: HashMap<usize, State> = HashMap::new();
    let mut found = Vec::new();
    for &start in members {
        let mut path: Vec<(usize, usize)> = Vec::new();
        if let Entry::Vacant(place) = state.entry(start) {
            place.insert(State::Open(0));
            path.push((start, 0));
        }
        while let Some(top) = path.last_mut() {
            let (node, edge) = *top;
            top.1 += 1;
            let Some(&target) = edges[node].get(edge) else {
                state.insert(node, State::Done);
                path.pop();
                continue;
            };
            match state.get(&target) {
                None if inside.contains(&target) => {
                    state.insert(target, State::Open(path.len()));
                    path.push((target, 0));
                }
                Some(State::Open(place)) => {
                    let mut circle: Vec<usize> = path.drain(*place..).map(|(node, _)| node).collect();
                    for member in &circle {
                        state.insert(*member, State::Done);
                    }
                    let first = circle.iter().enumerate().min_by_key(|(_, node)| **node).map_or(0, |(place, _)| place);
                    circle.rotate_left(first);
                    found.push(circle);
                }
                _ => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

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
