//! Somebody who wants to know what was hidden: takes what was published and
//! every total that may be known from elsewhere, writes all of it down as
//! linear equations over counts that are not negative, and asks a solver how
//! low and how high each hidden cell can be. Knows nothing of how the program
//! chooses what it hides.

use std::collections::HashMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};

/// Unknown counts and what is known of them.
#[derive(Debug, Clone, Default)]
pub struct Attacker {
    names: HashMap<String, usize>,
    known: Vec<(Vec<usize>, u64)>,
}

/// What is left possible of a sum of unknowns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Possible {
    /// The least.
    pub low: u64,
    /// The most; none where nothing bounds it.
    pub high: Option<u64>,
}

impl Attacker {
    /// The number of an unknown.
    pub fn unknown(&mut self, name: String) -> usize {
        let next = self.names.len();
        *self.names.entry(name).or_insert(next)
    }

    /// The sum of some unknowns is known.
    pub fn knows(&mut self, unknowns: Vec<usize>, sum: u64) {
        self.known.push((unknowns, sum));
    }

    /// Two sums of unknowns are the same.
    pub fn knows_equal(&mut self, one: &[usize], other: Vec<usize>) {
        let sum = self.unknown(format!("sum {one:?}"));
        for side in [one.to_vec(), other] {
            self.balance(side, sum);
        }
    }

    /// The sum of some unknowns lies between two numbers.
    pub fn knows_between(&mut self, unknowns: Vec<usize>, low: u64, high: u64) {
        let name = |what: &str| format!("{what} {low} {high} {unknowns:?}");
        let [least, above, below] = ["least", "above", "below"].map(name);
        let [least, above, below] = [least, above, below].map(|name| self.unknown(name));
        self.knows(vec![least], low);
        self.knows_equal(&unknowns, vec![least, above]);
        self.knows([unknowns, vec![below]].concat(), high);
    }

    fn balance(&mut self, side: Vec<usize>, sum: usize) {
        // Written down as `side - sum = 0`; the last one is taken away.
        let mut terms = side;
        terms.push(sum);
        self.known.push((terms, u64::MAX));
    }

    /// How low and how high the sum of some unknowns can be. Only what hangs
    /// together with them is looked at.
    pub fn solve(&self, sum: &[usize]) -> Possible {
        let (at, equations) = self.connected(sum);
        let bound = |direction| -> Option<f64> {
            let mut problem = Problem::new(direction);
            let mut variables = HashMap::new();
            for own in &at {
                let weight = f64::from(u8::from(sum.contains(own)));
                variables.insert(*own, problem.add_var(weight, (0.0, f64::INFINITY)));
            }
            for (terms, value) in &equations {
                let balance = *value == u64::MAX;
                let last = terms.len() - 1;
                let terms: Vec<_> = terms
                    .iter()
                    .enumerate()
                    .map(|(place, own)| -> (microlp::Variable, f64) {
                        let sign = if balance && place == last { -1.0 } else { 1.0 };
                        (variables[own], sign)
                    })
                    .collect();
                let value = if balance { 0.0 } else { *value as f64 };
                problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, value);
            }
            match problem.solve() {
                Ok(SolveOutcome::Solution(solution)) => Some(solution.objective()),
                _ => None,
            }
        };
        let low = bound(OptimizationDirection::Minimize).expect("the truth is possible");
        let high = bound(OptimizationDirection::Maximize);
        Possible {
            low: (low - 1e-6).ceil().max(0.0) as u64,
            high: high.map(|high| (high + 1e-6).floor() as u64),
        }
    }

    fn connected(&self, sum: &[usize]) -> (Vec<usize>, Vec<&(Vec<usize>, u64)>) {
        let mut reached: Vec<bool> = vec![false; self.names.len()];
        for own in sum {
            reached[*own] = true;
        }
        let mut used = vec![false; self.known.len()];
        loop {
            let before = used.iter().filter(|used| **used).count();
            for (at, (terms, _)) in self.known.iter().enumerate() {
                if !used[at] && terms.iter().any(|own| reached[*own]) {
                    used[at] = true;
                    for own in terms {
                        reached[*own] = true;
                    }
                }
            }
            if used.iter().filter(|used| **used).count() == before {
                break;
            }
        }
        let at = (0..reached.len()).filter(|own| reached[*own]).collect();
        let known = self.known.iter().zip(used).filter(|(_, used)| *used);
        (at, known.map(|(known, _)| known).collect())
    }
}
